package dev.brokerwatch.alerting.rules;

import java.util.List;

/// Rules that cannot be used. The message has one line for each problem: file, line, column, what is wrong, the mend.
public final class BadRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRuleException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
