package org.twinge.dashboard.triage;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.contracts.EmergencyNumbers;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.athletes.FindReader;
import org.twinge.dashboard.clinics.FindOwnZone;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Profile;

/** Whoever reads a page that asks them, or tells them what triage says. */
@Named("visitor")
@RequestScoped
public class Visitor {
    /** 3GPP TS 22.101, 10.1. */
    private static final String ON_EVERY_MOBILE_PHONE = "112";

    private static final int ADULT = 18;

    private final FindReader findReader;
    private final FindOwnZone findOwnZone;
    private final Caller caller;
    private final Language language;
    private final SecurityIdentity identity;

    Visitor(
            FindReader findReader,
            FindOwnZone findOwnZone,
            Caller caller,
            Language language,
            SecurityIdentity identity) {
        this.findReader = findReader;
        this.findOwnZone = findOwnZone;
        this.caller = caller;
        this.language = language;
        this.identity = identity;
    }

    /** What a call in the reader's own name carries. */
    public String authorization() {
        return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
    }

    /** Of the country where the reader lives; where we do not know it, the one that every mobile phone knows. */
    public String emergencyNumber() {
        return profile().map(Profile::country).flatMap(EmergencyNumbers::in).orElse(ON_EVERY_MOBILE_PHONE);
    }

    /** The athlete who reads; empty where they have no profile yet. */
    public Optional<UUID> athleteId() {
        return findReader.find(caller.subject()).map(Athlete::id);
    }

    public boolean hasProfile() {
        return profile().isPresent();
    }

    /** An admin of a clinic. */
    public boolean keepsClinic() {
        return caller.roles().contains(Roles.CLINIC_ADMIN);
    }

    /** The reader's own; of staff, who have none, their clinic's. */
    public ZoneId zone() {
        return profile()
                .map(Profile::zone)
                .or(() -> caller.isStaff() ? findOwnZone.find() : Optional.empty())
                .orElse(ZoneOffset.UTC);
    }

    public Locale locale() {
        return language.locale();
    }

    public TriageWords words() {
        return words(TriageWords.class);
    }

    /** The words of another message bundle. */
    public <T> T words(Class<T> bundle) {
        return language.words(bundle);
    }

    /** Under 18: the words are the parent's or guardian's. Whose birth date is not known is none. */
    public boolean isChild(Instant now) {
        return profile()
                .map(Profile::birthDate)
                .filter(born ->
                        Period.between(born, LocalDate.ofInstant(now, zone())).getYears() < ADULT)
                .isPresent();
    }

    public String render(TemplateInstance page) {
        return language.render(page);
    }

    private Optional<Profile> profile() {
        return findReader.find(caller.subject()).map(Athlete::profile);
    }
}
