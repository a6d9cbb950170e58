package org.twinge.dashboard.model;

import java.util.UUID;

/** All that somebody outside a clinic is told about it. */
public record ClinicName(UUID clinicId, String name) {}
