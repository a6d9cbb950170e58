package org.twinge.dashboard.followup;

/** What an athlete is asked without having come by themselves. */
public enum PromptKind {
    NEXT_MORNING,
    REVIEW,
    WEEKLY
}
