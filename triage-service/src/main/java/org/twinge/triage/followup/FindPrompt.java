package org.twinge.triage.followup;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** One question to the athlete who calls, and what they were told when they answered it. */
@ApplicationScoped
@OwnOnly
class FindPrompt {
    private final Caller caller;
    private final Prompts prompts;

    FindPrompt(Caller caller, Prompts prompts) {
        this.caller = caller;
        this.prompts = prompts;
    }

    /** @param answer word for word what was told then; null while there is none */
    record Asked(
            @JsonUnwrapped Prompts.Prompt prompt,
            @JsonRawValue @Nullable String answer) {}

    @Transactional
    @AsCaller
    public Asked find(UUID promptId) {
        var prompt = caller.athleteId()
                .flatMap(athlete -> prompts.sent(athlete, promptId))
                .orElseThrow(() -> new NotFoundException("No such question"));
        return new Asked(
                prompt, prompts.answer(prompt).map(Prompts.Answered::document).orElse(null));
    }
}
