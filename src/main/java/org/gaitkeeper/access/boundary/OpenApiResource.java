package org.gaitkeeper.access.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.json.Json;

/** The description of the JSON interface, made from its own annotations when the application is built. */
@Path("/openapi")
public class OpenApiResource {

    private final Settings settings;
    private final Acting acting;
    private final ObjectNode description = read();

    @Inject
    public OpenApiResource(Settings settings, Acting acting) {
        this.settings = settings;
        this.acting = acting;
    }

    @GET
    @Produces("application/json")
    @Open("in development; elsewhere it asks for a token itself")
    public ObjectNode describe() {
        if (!settings.development()) {
            acting.actor();
        }
        return description;
    }

    /** Pages are for people; only the paths for programs are described. */
    private static ObjectNode read() {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/openapi/openapi.json")) {
            ObjectNode all = (ObjectNode) Json.MAPPER.readTree(Objects.requireNonNull(file));
            ObjectNode paths = (ObjectNode) all.path("paths");
            List<String> names = new ArrayList<>();
            paths.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> !name.startsWith("/api")).forEach(paths::remove);
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
