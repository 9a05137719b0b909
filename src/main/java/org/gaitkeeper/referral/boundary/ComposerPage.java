package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Choice;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.ReferralUrgency;
import org.gaitkeeper.referral.control.PreviewLetter.Offer;
import org.gaitkeeper.referral.control.Recipients;
import org.gaitkeeper.referral.letter.Letter;
import org.jspecify.annotations.Nullable;

/** The page on which a letter is written: the form on the left, the letter on the right. */
@Singleton
class ComposerPage {

    private static final int RECIPIENTS = 200;

    private final Recipients recipients;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;

    @Inject
    ComposerPage(Recipients recipients, Patients patients, Pages pages, Frames frames) {
        this.recipients = recipients;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
    }

    /**
     * The page.
     *
     * @param action where the form goes
     * @param letter as last saved; null before the first time
     */
    Response page(
            int status,
            String action,
            UUID assessment,
            Offer offer,
            Composer typed,
            List<FieldProblem> problems,
            @Nullable Letter letter) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                frames.shell(t("Referral letter"), patients.banner(offer.patient()))
                        .withCrumbs(new Crumb(t("Assessment"), "/assessments/" + assessment)));
        model.put("action", action);
        model.put("typed", typed);
        model.put("offer", offer);
        model.put("problems", problems);
        model.put("recipients", choices(typed.recipientId()));
        model.put("urgencies", urgencies(typed.urgency()));
        model.put("letter", letter);
        model.put("once", UUID.randomUUID().toString());
        return pages.page(status, "referral/compose.jte", model);
    }

    private List<Choice> choices(String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Recipient one : recipients.list("", null, RECIPIENTS).items()) {
            String id = one.id().toString();
            if (one.active() || id.equals(chosen)) {
                choices.add(new Choice(id, addressed(one), id.equals(chosen)));
            }
        }
        return choices;
    }

    private static List<Choice> urgencies(String chosen) {
        return Arrays.stream(ReferralUrgency.values())
                .map(one -> new Choice(one.name(), one.label(), one.name().equals(chosen)))
                .toList();
    }

    /** Names the language of the letter where it is not that of the reader. */
    private static String addressed(Recipient one) {
        return one.reads() == Words.language()
                ? one.line()
                : t("{0}, letter in {1}", one.line(), one.reads().label());
    }
}
