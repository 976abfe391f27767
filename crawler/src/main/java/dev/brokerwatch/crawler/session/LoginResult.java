package dev.brokerwatch.crawler.session;

/// What came of logging in.
public sealed interface LoginResult {

    /// The site shows what only somebody logged in sees, or asks for no login.
    record In() implements LoginResult {}

    /// It does not. `reason` is for the operator and holds no secret; `status` is the last response's, 0 without one.
    record Out(int status, String reason) implements LoginResult {}
}
