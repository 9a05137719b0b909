package org.gaitkeeper.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gaitkeeper.platform.web.view.Bundle;

/** The style sheet and the script of the product, put together once at the start from the files beside the templates. */
@Singleton
public class Assets {

    private final Bundle style;
    private final Bundle script;

    @Inject
    public Assets(ServletContext context) {
        try {
            this.style = Bundle.style(name -> context.getResourceAsStream("/static/css/" + name), Bundle.STYLE);
            List<String> scripts = context.getResourcePaths("/static/js/").stream()
                    .map(path -> path.substring("/static/js/".length()))
                    .sorted()
                    .toList();
            this.script = Bundle.script(name -> context.getResourceAsStream("/static/js/" + name), scripts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Bundle style() {
        return style;
    }

    public Bundle script() {
        return script;
    }

    /** Changes whenever either file does. */
    public String version() {
        return style.version() + script.version();
    }
}
