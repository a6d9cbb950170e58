package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.load.model.Note;

@Path("/v1/athletes/{id}/notes")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class NotesResource {
    private static final String SOURCE = "Practice of running coaches, not evidence: it does not foretell an injury.";

    private final ReadNotes readNotes;

    NotesResource(ReadNotes readNotes) {
        this.readNotes = readNotes;
    }

    /**
     * @param shoe the pair it is about; null for other kinds
     * @param value metres, days, weeks or steps a minute
     */
    record NoteAnswer(Note.Kind kind, @Nullable String shoe, double value, String text, String source) {
        static NoteAnswer of(Note note) {
            return new NoteAnswer(note.kind(), note.shoe().orElse(null), note.value(), text(note), SOURCE);
        }

        private static String text(Note note) {
            String shoe = note.shoe().orElse("");
            double value = note.value();
            return switch (note.kind()) {
                case SHOE_483_KM ->
                    "%s: %d km. Shoes may be worn from 483 km on; have a look."
                            .formatted(shoe, Math.round(value / 1000));
                case SHOE_805_KM -> "%s: %d km. Few shoes go on past 805 km.".formatted(shoe, Math.round(value / 1000));
                case SEVEN_DAYS_WITHOUT_REST ->
                    "%d days in a row without rest. A day off is training, too.".formatted(Math.round(value));
                case FOUR_BUILDING_WEEKS ->
                    "%d weeks in a row with more than the one before. After three, an easier one is the practice."
                            .formatted(Math.round(value));
                case CADENCE_UNDER_160 ->
                    "%d steps a minute in the last run that tells. Somewhat quicker, shorter steps are easier on knees and shins."
                            .formatted((int) value);
            };
        }
    }

    @GET
    @Operation(summary = "Gentle notes about shoes, rest, building weeks and cadence; never alerts")
    public List<NoteAnswer> read(@RestPath UUID id) {
        return readNotes.read(id).orElseThrow(Question::noSuchAthlete).stream()
                .map(NoteAnswer::of)
                .toList();
    }
}
