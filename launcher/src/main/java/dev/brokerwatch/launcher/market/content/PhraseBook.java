package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataField;
import java.util.List;
import java.util.Map;

/// The phrases of one language. In them `{what}` stands for a kind of data, `{volume}`, `{price}`, `{place}`, `{age}`,
/// `{fields}`, `{quality}`, `{contact}` and `{money}` for what their names say.
public record PhraseBook(
        Map<Category, List<String>> names,
        Map<Category, List<String>> lookups,
        List<String> places,
        List<String> ages,
        List<String> sellTitles,
        List<String> sellTexts,
        List<String> listTitles,
        List<String> listHeads,
        List<String> listRows,
        List<String> lookupTitles,
        List<String> lookupTexts,
        List<String> freeTitles,
        List<String> freeTexts,
        List<String> buyTitles,
        List<String> buyTexts,
        List<String> newsTitles,
        List<String> newsTexts,
        List<String> warningTitles,
        List<String> warningTexts,
        List<String> goodsTitles,
        List<String> goodsTexts,
        List<String> chat,
        List<String> quality,
        List<String> fieldHeads,
        List<String> samples,
        List<String> contactLeads,
        List<String> edits,
        List<String> sold,
        List<String> boards,
        Map<DataField, String> fields) {}
