package org.twinge.triage.rulebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;

/** The questions a report can answer, for forms in English and German. */
@Path("/v1/findings-vocabulary")
@Produces(MediaType.APPLICATION_JSON)
class FindingsResource {
    private final String document;

    FindingsResource() {
        try (InputStream in = FindingsResource.class.getResourceAsStream(VocabularyReader.RESOURCE)) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR, Roles.OPERATOR, Roles.SERVICE})
    @Operation(summary = "All findings: code, answer type, question, category")
    public String vocabulary() {
        return document;
    }
}
