package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.launcher.market.content.Truth.Reach;
import java.util.List;

/// How sellers are reached. A seller keeps his contacts: they are made of his handle alone. Their QQ numbers lie beyond
/// those that were ever given out.
final class Contacts {

    /// A contact as it is written in a post.
    record Written(Reach reach, String words) {}

    private static final long FIRST_QQ = 9_900_000_000L;
    private static final int QQ_NUMBERS = 90_000_000;

    private Contacts() {}

    static Written of(String handle, Tongue tongue, Dice dice) {
        int hash = Math.floorMod(handle.hashCode(), QQ_NUMBERS);
        String id = "demo" + Integer.toString(hash, Character.MAX_RADIX);
        String lead = dice.pick(tongue.phrases().contactLeads());
        return switch (tongue) {
            case SIMPLIFIED ->
                    dice.pick(
                            List.of(
                                    qq(lead + " QQ ", hash),
                                    qq(lead + "扣扣:", hash),
                                    wechat(lead + "微信 ", id),
                                    wechat(lead + " vx:", id),
                                    telegram(lead + "飞机 @", id)));
            case TRADITIONAL ->
                    dice.pick(
                            List.of(
                                    new Written(
                                            new Reach(Channel.LINE, id), lead + " LINE ID: " + id),
                                    telegram(lead + " TG @", id)));
            case ENGLISH, RUSSIAN ->
                    dice.pick(
                            List.of(
                                    telegram(lead + " Telegram @", id),
                                    telegram(lead + " t.me/", id),
                                    jabber(lead + " jabber: ", id)));
        };
    }

    private static Written qq(String lead, int hash) {
        String number = Long.toString(FIRST_QQ + hash);
        return new Written(new Reach(Channel.QQ, number), lead + number);
    }

    private static Written wechat(String lead, String id) {
        return new Written(new Reach(Channel.WECHAT, "wx_" + id), lead + "wx_" + id);
    }

    private static Written telegram(String lead, String id) {
        return new Written(new Reach(Channel.TELEGRAM, id + "_tg"), lead + id + "_tg");
    }

    private static Written jabber(String lead, String id) {
        String address = id + "@jabber.example";
        return new Written(new Reach(Channel.JABBER, address), lead + address);
    }
}
