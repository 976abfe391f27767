package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// Where a contact is reached or paid.
public enum Channel {
    QQ,
    WECHAT,
    TELEGRAM,
    EMAIL,
    PHONE,
    JABBER,
    SESSION,
    TOX,
    THREEMA,
    DISCORD,
    ICQ,
    WHATSAPP,
    SIGNAL,
    POTATO,
    BATCHAT,
    LINE,
    WALLET_BTC,
    WALLET_ETH,
    WALLET_TRX,
    WALLET_XMR,
    URL;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static Channel ofLabel(String label) {
        return Label.parse(Channel.class, label);
    }
}
