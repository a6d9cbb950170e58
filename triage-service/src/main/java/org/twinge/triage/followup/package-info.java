/**
 * Follow-up: the questions an athlete gets after a report and every week, and what their answers mean.
 *
 * <p>Reading path: {@code model.PromptKind} (when), {@code FollowUps} (what a report leaves to be asked), {@code
 * SendPrompts}, {@code AnswerPrompt}, {@code RecordCheckIn}, {@code ListResponses}.
 */
@NullMarked
package org.twinge.triage.followup;

import org.jspecify.annotations.NullMarked;
