package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What a row of a package is said to hold.
public enum DataField {
    NAME,
    PHONE,
    EMAIL,
    ADDRESS,
    BIRTH_DATE,
    AGE,
    GENDER,
    ID_NUMBER,
    PASSPORT,
    PHOTO,
    BANK_CARD,
    BANK_ACCOUNT,
    PASSWORD,
    IP,
    USERNAME,
    DEVICE,
    BALANCE,
    INCOME,
    DIAGNOSIS,
    MEDICAL_NUMBER,
    ORDER,
    PLATE,
    LOCATION,
    CALL_RECORD,
    EMPLOYER,
    SCHOOL,
    FAMILY,
    BIOMETRIC;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static DataField ofLabel(String label) {
        return Label.parse(DataField.class, label);
    }
}
