package dev.brokerwatch.crawler.fetch.wall;

import java.util.List;
import java.util.Locale;

/// The words of walls, in the form of [#normal].
final class Words {

    /// Scripts that only a challenge loads; a firm's ordinary scripts are on ordinary pages too.
    static final List<String> CHALLENGE_SCRIPTS =
            List.of(
                    "_cf_chl_opt",
                    "cf-chl-",
                    "challenge-form",
                    "_incapsula_resource",
                    "sucuri_cloudproxy_js",
                    "acw_sc__v2",
                    "px-captcha",
                    "captcha-delivery.com",
                    "smartcaptcha",
                    "js-challenge",
                    "slowaes");

    /// Widgets that also stand in ordinary forms.
    static final List<String> RIDDLE_FORMS =
            List.of("g-recaptcha", "h-captcha", "cf-turnstile", "geetest", "tencentcaptcha");

    static final List<String> RIDDLE_TITLES =
            List.of(
                    "just a moment",
                    "attention required",
                    "security check",
                    "security verification",
                    "are you a robot",
                    "are you human",
                    "captcha",
                    "human verification",
                    "verify you are human",
                    "robot check",
                    "bot verification",
                    "checking your browser",
                    "ddos-guard",
                    "ddos protection",
                    "安全验证",
                    "安全驗證",
                    "人机验证",
                    "人機驗證",
                    "滑动验证",
                    "滑動驗證",
                    "验证码",
                    "驗證碼",
                    "安全检查",
                    "安全檢查",
                    "проверка браузера",
                    "проверка безопасности",
                    "проверка, что вы не робот",
                    "вы не робот",
                    "капча");

    static final List<String> RIDDLES =
            List.of(
                    "verify you are human",
                    "verify that you are human",
                    "verifying you are human",
                    "prove you are human",
                    "you are not a robot",
                    "you're not a robot",
                    "i'm not a robot",
                    "complete the security check",
                    "complete the captcha",
                    "solve the captcha",
                    "checking your browser",
                    "unusual traffic",
                    "请完成安全验证",
                    "请完成验证",
                    "请先完成验证",
                    "请完成下列验证",
                    "請完成安全驗證",
                    "請完成驗證",
                    "拖动滑块",
                    "拖動滑塊",
                    "不是机器人",
                    "不是機器人",
                    "正在检查您的浏览器",
                    "浏览器安全检查",
                    "вы не робот",
                    "проверяем ваш браузер",
                    "проверка вашего браузера",
                    "подозрительный трафик");

    static final List<String> BLOCK_TITLES =
            List.of(
                    "access denied",
                    "access to this page has been denied",
                    "access to this site has been denied",
                    "you have been blocked",
                    "you are blocked",
                    "request blocked",
                    "request rejected",
                    "blocked",
                    "banned",
                    "you have been banned",
                    "ip banned",
                    "访问被拒绝",
                    "拒绝访问",
                    "禁止访问",
                    "访问受限",
                    "访问被阻断",
                    "訪問被拒絕",
                    "拒絕訪問",
                    "禁止訪問",
                    "存取被拒",
                    "доступ запрещен",
                    "доступ ограничен",
                    "доступ заблокирован",
                    "вы заблокированы");

    static final List<String> BLOCKS =
            List.of(
                    "you have been blocked",
                    "you have been banned",
                    "your ip has been blocked",
                    "your ip has been banned",
                    "your ip address has been",
                    "your access has been blocked",
                    "request was blocked",
                    "request has been blocked",
                    "access denied",
                    "您的访问被阻断",
                    "您的请求已被拦截",
                    "您的访问被拒绝",
                    "您的ip已被",
                    "您的ip地址已被",
                    "訪問被拒絕",
                    "您的請求已被",
                    "网站防火墙",
                    "網站防火牆",
                    "ваш ip заблокирован",
                    "ваш ip-адрес заблокирован",
                    "вы были заблокированы",
                    "доступ с вашего ip");

    private Words() {}

    /// Lower case, one blank between words, `ё` as `е`, typographic apostrophes as plain ones.
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('’', '\'')
                .replace('\u00A0', ' ')
                .strip();
    }

    static boolean containsAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
