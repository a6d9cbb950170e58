/** What follows a report, as values: when to ask again, how a week is scored, when trouble has lasted too long. */
@NullMarked
package org.twinge.triage.followup.model;

import org.jspecify.annotations.NullMarked;
