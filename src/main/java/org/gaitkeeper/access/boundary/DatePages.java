package org.gaitkeeper.access.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.time.ApproximateDay;
import org.gaitkeeper.platform.time.WrittenDate;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** Says how a date that was just typed is understood. Posted, because a birth date has no place in an address. */
@Path("/dates")
public class DatePages {

    private final Pages pages;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public DatePages(Pages pages, Acting acting, Clock clock) {
        this.pages = pages;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The echo below the field; empty when it is no date.
     *
     * @param reading {@code recent}, {@code approximate}, or anything else for a plain day
     */
    @POST
    @Requires(Privilege.USE_PRODUCT)
    public Response read(
            @FormParam("written") @Nullable String written, @FormParam("reading") @Nullable String reading) {
        String text = written == null ? "" : written;
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), acting.actor().clinic().zone());
        String understood =
                switch (reading == null ? "" : reading) {
                    case "approximate" ->
                        ApproximateDay.read(text, today)
                                .map(ApproximateDay::shown)
                                .orElse("");
                    case "recent" ->
                        WrittenDate.recent(text, today).map(Shown::weekday).orElse("");
                    default -> WrittenDate.read(text).map(Shown::weekday).orElse("");
                };
        return pages.page("component/echo.jte", Map.of("understood", text.isBlank() ? "" : understood));
    }
}
