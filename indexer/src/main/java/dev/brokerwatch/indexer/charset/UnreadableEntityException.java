package dev.brokerwatch.indexer.charset;

/// An entity that cannot be brought to characters: its content-coding is unknown here or it is not what its header says.
/// The message names the coding and holds nothing of the entity.
public final class UnreadableEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntityException(String message) {
        super(message);
    }
}
