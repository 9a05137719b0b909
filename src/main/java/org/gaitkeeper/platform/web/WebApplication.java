package org.gaitkeeper.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All pages and resources; files are served by the {@code files} servlet of web.xml. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gaitkeeper",
                        version = "1",
                        description =
                                "The whole job for programs: patients, cases, assessments, differential, referrals"
                                        + " and the audit trail. Changes need If-Match with the ETag that was read (428 without,"
                                        + " 412 when stale); creations honour Idempotency-Key; lists are paged by key; problems"
                                        + " are RFC 9457 details with a stable code."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "POST /api/tokens gives a token for twelve hours.")
public class WebApplication extends Application {}
