package org.twinge.dashboard.catalogue;

/** The catalogue does not answer, or not with what it promises. */
final class CatalogueAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueAwayException(Throwable cause) {
        super("The catalogue does not answer", cause);
    }
}
