package org.gaitkeeper.assessment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.runs.LoggedRun;
import org.junit.jupiter.api.Test;

class PanelWordsTest {

    @Test
    void anAnswerSaysWhetherItWasGivenFollowsOrComesFromRuns() {
        assertThat(PanelWords.item(new Item("onset_minutes", "Onset", "12 minutes", false)))
                .isEqualTo("Onset: 12 minutes");
        assertThat(PanelWords.item(new Item("clears_quickly", "Clears", "yes", true)))
                .isEqualTo("Clears: yes (follows from other answers)");
        assertThat(PanelWords.item(new Item("onset_minutes", "Onset", "8 to 12 minutes over 4 runs", true, 4)))
                .isEqualTo("Onset: 8 to 12 minutes over 4 runs (from the run log)");
    }

    @Test
    void anItemStoredBeforeRunsWereLoggedIsReadAsFromNone() {
        String stored = "{\"finding\":\"a\",\"label\":\"A\",\"words\":\"yes\",\"derived\":true}";

        assertThat(Json.stored(stored, Item.class)).isEqualTo(new Item("a", "A", "yes", true));
    }

    @Test
    void theRunsReadTogetherAreToldByNumberAndDays() {
        LoggedRun first = new LoggedRun(new UUID(0, 1), 1, LocalDate.of(2026, 8, 2), Findings.empty());
        LoggedRun last = new LoggedRun(new UUID(0, 2), 1, LocalDate.of(2026, 8, 14), Findings.empty());

        assertThat(PanelWords.runs(List.of(first))).isEqualTo("One logged run, 02-Aug-2026.");
        assertThat(PanelWords.runs(List.of(first, last))).isEqualTo("2 logged runs, 02-Aug-2026 to 14-Aug-2026.");
    }
}
