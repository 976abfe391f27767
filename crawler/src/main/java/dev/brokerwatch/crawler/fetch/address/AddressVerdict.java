package dev.brokerwatch.crawler.fetch.address;

/// Whether an address may be asked, and why: for an operator to read.
public record AddressVerdict(boolean allowed, String reason) {}
