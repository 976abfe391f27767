package dev.brokerwatch.indexer.deal;

import java.util.Map;

/// The weights of the questions that make deals of numbers.
///
/// @param role a choice for each [Role]
/// @param together the same, with what the other numbers likely are
/// @param basis a choice for each of [BasisClues#BASES]
/// @param pair one: how much a volume is the one that a price buys
/// @param pairs the same, with what the other prices likely buy
/// @param lone a choice for each [LoneClues.Answer]
record DealWeights(
        Weights role, Weights together, Weights basis, Weights pair, Weights pairs, Weights lone) {

    static DealWeights of(Map<String, Weights> all) {
        return new DealWeights(
                told("role", all),
                told("together", all),
                told("basis", all),
                told("pair", all),
                told("pairs", all),
                told("lone", all));
    }

    private static Weights told(String question, Map<String, Weights> all) {
        Weights weights = all.get(question);
        if (weights == null) {
            throw new IllegalArgumentException("no weights for the question [" + question + "]");
        }
        return weights;
    }
}
