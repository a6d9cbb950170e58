package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A German page has no English word in it, because a key was forgotten. */
class TranslationsTest {

    @ParameterizedTest
    @CsvSource({
        "msg, org.twinge.dashboard.pages.Words",
        "report, org.twinge.dashboard.reports.ReportWords",
        "triage, org.twinge.dashboard.triage.TriageWords",
        "rulebook, org.twinge.dashboard.rulebook.RuleBookWords",
        "messages, org.twinge.dashboard.messages.MessageWords",
        "feeds, org.twinge.dashboard.feeds.FeedWords",
        "webhooks, org.twinge.dashboard.practice.WebhookWords",
        "practice, org.twinge.dashboard.practice.PracticeWords",
        "roster, org.twinge.dashboard.roster.RosterWords",
        "imports, org.twinge.dashboard.imports.ImportWords",
        "reads, org.twinge.dashboard.reads.ReadWords",
        "export, org.twinge.dashboard.export.ExportWords",
        "leave, org.twinge.dashboard.me.LeaveWords",
        "sharing, org.twinge.dashboard.sharing.SharingWords",
        "me, org.twinge.dashboard.me.MeWords",
        "runs, org.twinge.dashboard.runs.RunWords",
        "plan, org.twinge.dashboard.training.PlanWords",
        "training, org.twinge.dashboard.training.TrainingWords",
        "wishes, org.twinge.dashboard.wishes.WishWords",
        "followup, org.twinge.dashboard.followup.FollowUpWords",
        "catalogue, org.twinge.dashboard.catalogue.CatalogueWords",
        "injury, org.twinge.dashboard.catalogue.InjuryWords",
        "rehab, org.twinge.dashboard.catalogue.RehabWords",
        "exercise, org.twinge.dashboard.catalogue.ExerciseWords"
    })
    void everyWordIsThereInGerman(String bundle, Class<?> words) throws IOException {
        var german = new Properties();
        try (Reader file = new InputStreamReader(
                getClass().getResourceAsStream("/messages/" + bundle + "_de.properties"), StandardCharsets.UTF_8)) {
            german.load(file);
        }

        assertThat(german.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        Arrays.stream(words.getMethods()).map(Method::getName).toArray(String[]::new));
        assertThat(german.values()).noneMatch(word -> word.toString().isBlank());
    }
}
