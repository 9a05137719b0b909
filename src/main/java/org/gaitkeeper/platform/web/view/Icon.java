package org.gaitkeeper.platform.web.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Bootstrap icon written into the page itself: no font, no sprite, no request, and it takes the colour of the text.
 *
 * <p>It is hidden from screen readers; the words beside it say the same. Names are those of the Bootstrap Icons set and
 * come from templates and enums, never from a request.
 */
public final class Icon implements Content {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Map<String, Icon> READ = new ConcurrentHashMap<>();

    private final String svg;

    private Icon(String svg) {
        this.svg = svg;
    }

    /**
     * The icon of that name, such as {@code search}.
     *
     * @throws IllegalArgumentException when the set has no such icon: a mistake in a template
     */
    public static Icon of(String name) {
        return READ.computeIfAbsent(name, Icon::read);
    }

    /** The icon drawn once for a page that shows it hundreds of times; where it stands is invisible. */
    public static Content drawnOnce(String name) {
        String svg = of(name).svg;
        String shapes = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
        return output ->
                output.writeContent("<svg class=\"hidden\" aria-hidden=\"true\" focusable=\"false\"><symbol id=\"icon-"
                        + name + "\" viewBox=\"0 0 16 16\">" + shapes + "</symbol></svg>");
    }

    /** The icon again, on a page that holds {@link #drawnOnce}. */
    public static Content again(String name) {
        return output ->
                output.writeContent("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#icon-"
                        + name + "\"/></svg>");
    }

    private static Icon read(String name) {
        try (InputStream file = Icon.class.getClassLoader().getResourceAsStream(FOLDER + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("No icon is called " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String shapes = text.substring(text.indexOf('>') + 1).strip().replaceAll(">\\s+<", "><");
            return new Icon(
                    "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">" + shapes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
