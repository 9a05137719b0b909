package org.gaitkeeper.knowledge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Source;

/**
 * A source as it is cited: a publication, or a numbered statement.
 *
 * @param id key of the publication or id of the statement
 * @param title of the work, or what the id means
 * @param published journal and year; empty for a statement
 * @param link address of the publication; empty when none is known
 * @param population studied; empty when not said
 * @param read how much of it was read; empty for a statement
 */
public record SourceLine(String id, String title, String published, String link, String population, String read) {

    private static final Pattern PUBMED = Pattern.compile("PMID ([0-9]+)");
    private static final Pattern PMC = Pattern.compile("PMC[0-9]+");

    /** The source of this id; one that nobody knows is shown by its id. */
    public static SourceLine of(String id, KnowledgeBase base) {
        Optional<Source> publication = base.source(id);
        if (publication.isPresent()) {
            return of(publication.get());
        }
        String title = FactIds.title(id);
        return new SourceLine(id, title.isEmpty() ? id : title, "", "", "", "");
    }

    /** A publication. */
    public static SourceLine of(Source source) {
        return new SourceLine(
                source.key(),
                source.title(),
                Stream.of(source.journal(), source.year())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                address(source.link()),
                source.population(),
                source.read());
    }

    /** Whether figures of it were seen in the work itself or on a page about it. */
    public boolean wasRead() {
        return !read.isEmpty() && !read.startsWith("not read");
    }

    /** Whether it is a publication rather than a numbered statement. */
    public boolean publication() {
        return !read.isEmpty() || !published.isEmpty();
    }

    /** Its page in the knowledge. */
    public String href() {
        return "/knowledge/sources/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Title with journal and year, for a line of sources. */
    public String cited() {
        return published.isEmpty() ? title : title + " (" + published + ")";
    }

    private static String address(String link) {
        Matcher pubmed = PUBMED.matcher(link);
        if (pubmed.matches()) {
            return "https://pubmed.ncbi.nlm.nih.gov/" + pubmed.group(1) + "/";
        }
        if (PMC.matcher(link).matches()) {
            return "https://pmc.ncbi.nlm.nih.gov/articles/" + link + "/";
        }
        if (link.startsWith("doi:")) {
            return "https://doi.org/" + link.substring(4);
        }
        return link.startsWith("https://") ? link : "";
    }
}
