package org.gaitkeeper.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gaitkeeper.platform.web.view.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet and the script of the product, put together from the files of the application at the first request: the
 * server gives its context to requests only.
 */
@Singleton
public class Assets {

    private static final String STYLES = "/static/css/";
    private static final String SCRIPTS = "/static/js/";

    private final Provider<ServletContext> context;
    private volatile @Nullable Both both;

    @Inject
    public Assets(Provider<ServletContext> context) {
        this.context = context;
    }

    private record Both(Bundle style, Bundle script) {}

    public Bundle style() {
        return both().style();
    }

    public Bundle script() {
        return both().script();
    }

    /** Changes whenever either file does. */
    public String version() {
        return style().version() + script().version();
    }

    /** Two first requests at once do the same work twice, and the results are equal. */
    private Both both() {
        Both known = both;
        if (known == null) {
            known = read(context.get());
            both = known;
        }
        return known;
    }

    private static Both read(ServletContext files) {
        List<String> scripts = files.getResourcePaths(SCRIPTS).stream()
                .map(path -> path.substring(SCRIPTS.length()))
                .sorted()
                .toList();
        try {
            return new Both(
                    Bundle.style(name -> files.getResourceAsStream(STYLES + name), Bundle.STYLE),
                    Bundle.script(name -> files.getResourceAsStream(SCRIPTS + name), scripts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
