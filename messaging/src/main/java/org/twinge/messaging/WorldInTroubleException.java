package org.twinge.messaging;

/** Database, broker or neighbour are away: the same batch is tried again until they are back. */
final class WorldInTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorldInTroubleException(Throwable cause) {
        super("Waiting for the world to come back: " + cause.getClass().getSimpleName(), cause);
    }
}
