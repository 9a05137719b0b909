package org.gaitkeeper.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as programs get it.
 *
 * @param next to be sent as {@code after} for the next page; null when this is the last one
 */
public record Items<T>(List<T> items, @Nullable String next) {

    public Items {
        items = List.copyOf(items);
    }
}
