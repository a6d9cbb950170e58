package org.twinge.dashboard.bodymap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The pictures of the body. One that was read is kept, and is not sent again until it changes. */
@ApplicationScoped
public class BodyMap {
    private final BodyPictures pictures;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    BodyMap(@RestClient BodyPictures pictures) {
        this.pictures = pictures;
    }

    private record Kept(@Nullable String tag, BodyPicture picture) {}

    /**
     * The body from one side; throws what the REST client throws where there is no such picture, or nobody answers.
     *
     * @param view such as {@code front}
     */
    public BodyPicture picture(String view, String authorization) {
        Kept before = kept.get(view);
        Response response = pictures.picture(authorization, before == null ? null : before.tag(), view);
        if (before != null && response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            return before.picture();
        }
        BodyPicture picture = BodyPicture.of(view, response.readEntity(String.class));
        kept.put(view, new Kept(response.getHeaderString(HttpHeaders.ETAG), picture));
        return picture;
    }
}
