package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What an offer is about: who the people are, or which kind of data is the point. A fixed list, also the facet's values.
public enum Category {
    IDENTITY,
    CONTACT,
    ADDRESS,
    CREDENTIAL,
    BANK_CARD,
    BANK_ACCOUNT,
    FINANCE_INVESTOR,
    LOAN,
    MEDICAL,
    ECOMMERCE_ORDER,
    LOGISTICS_PARCEL,
    TRAVEL_HOTEL,
    TRANSPORT_VEHICLE,
    TELECOM,
    EDUCATION,
    EMPLOYMENT,
    SOCIAL_ACCOUNT,
    GOVERNMENT_HOUSEHOLD,
    MINORS,
    PROPERTY_OWNER,
    INSURANCE,
    LOCATION,
    BIOMETRIC,
    OTHER;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static Category ofLabel(String label) {
        return Label.parse(Category.class, label);
    }
}
