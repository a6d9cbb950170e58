package org.twinge.catalog.content;

import java.util.List;

/** Content that no reader must see, with every reason. */
public class RefusedContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedContentException(List<String> reasons) {
        super(String.join("\n", reasons));
    }
}
