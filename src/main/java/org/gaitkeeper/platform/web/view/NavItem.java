package org.gaitkeeper.platform.web.view;

/**
 * One entry of the main navigation; the platform lists those the person's role may open.
 *
 * @param label the word shown
 * @param href the page; also the prefix of the paths that count as being inside it
 */
public record NavItem(String label, String href) {

    /** Whether a page of this path lies inside this entry. */
    public boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
