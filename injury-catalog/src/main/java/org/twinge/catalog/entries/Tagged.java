package org.twinge.catalog.entries;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An answer with a tag of its content, sent only to who does not have it yet. */
public final class Tagged {
    private Tagged() {}

    public static Response.ResponseBuilder answer(Request request, String content) {
        var tag = new EntityTag(Sha256.hex(content));
        Response.@Nullable ResponseBuilder notChanged = request.evaluatePreconditions(tag);
        return (notChanged == null ? Response.ok(content) : notChanged).tag(tag);
    }
}
