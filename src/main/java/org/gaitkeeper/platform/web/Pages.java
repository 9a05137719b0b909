package org.gaitkeeper.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders the templates of {@code src/main/jte}, which are compiled into the application. */
@Singleton
public class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "gg.jte.generated.precompiled");

    public Pages() {
        engine.setBinaryStaticContent(false);
    }

    /** A page with status 200. */
    public Response page(String template, Map<String, Object> model) {
        return page(200, template, model);
    }

    /** A page with a status of its own, such as a form that is shown again with its problems. */
    public Response page(int status, String template, Map<String, Object> model) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(bytes(template, model))
                .build();
    }

    /** A part of a page, drawn where the page of another feature places it. */
    public Content part(String template, Map<String, Object> model) {
        return output -> engine.render(template, model, output);
    }

    /** The rendered template as UTF-8; the letters of the product are made from the same engine. */
    public byte[] bytes(String template, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, model, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
