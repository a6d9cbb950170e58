package org.twinge.notifier.preferences;

import java.util.List;
import java.util.UUID;

/** Somebody wants other things: what waits for them can be decided again. */
public record PreferencesChanged(List<UUID> people) {}
