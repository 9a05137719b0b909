package org.gaitkeeper.assessment.boundary;

import gg.jte.Content;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.assessment.control.ReadCourse;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CourseSection;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.web.Pages;

/** Summary, trend and maps of a case on the page of its patient. */
@Singleton
public class CourseOnPatient implements CourseSection {

    private final ReadCourse reading;
    private final ClinicalKnowledge knowledge;
    private final Pages pages;
    private final Acting acting;

    @Inject
    public CourseOnPatient(ReadCourse reading, ClinicalKnowledge knowledge, Pages pages, Acting acting) {
        this.reading = reading;
        this.knowledge = knowledge;
        this.pages = pages;
        this.acting = acting;
    }

    @Override
    public Privilege needed() {
        return Privilege.READ_ASSESSMENT;
    }

    @Override
    public Content of(Case shown) {
        CourseView course = CourseView.of(
                reading.of(shown.id(), "course"),
                knowledge.catalogue(),
                acting.actor().clinic().zone());
        return pages.part("assessment/course.jte", Map.of("course", course, "of", shown));
    }
}
