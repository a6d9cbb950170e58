package org.twinge.access;

/** The realm's roles, for {@code @RolesAllowed}. */
public final class Roles {
    public static final String ATHLETE = "athlete";
    public static final String CLINICIAN = "clinician";
    public static final String CLINIC_ADMIN = "clinic-admin";
    /** Writes the catalogue and the rule book. */
    public static final String EDITOR = "editor";
    /** Parked records, the whole deployment. */
    public static final String OPERATOR = "operator";
    /** A wearable's or coach's system. */
    public static final String INTEGRATION = "integration";
    /** Another Twinge service. */
    public static final String SERVICE = "service";

    private Roles() {}
}
