package org.gaitkeeper.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this node.
 *
 * @param databaseUrl JDBC address of the database
 * @param ownerUser login that migrates the schema
 * @param ownerPassword its password; empty when the database asks for none
 * @param home directory for what lives outside the database, such as the anchors of the trail
 * @param development true when started by {@code ops/run} for one machine: the API description and the style guide are open
 * @param publicUrl address under which browsers reach the product; https means cookies are marked secure
 */
public record Settings(
        String databaseUrl, String ownerUser, String ownerPassword, Path home, boolean development, URI publicUrl) {

    /**
     * Reads the settings from environment variables.
     *
     * @throws IllegalStateException when a needed variable is missing or cannot be understood; the message names it
     */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                needed(environment, "GAITKEEPER_DB_URL"),
                needed(environment, "GAITKEEPER_DB_OWNER_USER"),
                environment.getOrDefault("GAITKEEPER_DB_OWNER_PASSWORD", ""),
                Path.of(needed(environment, "GAITKEEPER_HOME")),
                Boolean.parseBoolean(environment.getOrDefault("GAITKEEPER_DEVELOPMENT", "false")),
                address(needed(environment, "GAITKEEPER_PUBLIC_URL")));
    }

    /** Whether browsers reach the product over TLS. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    private static URI address(String value) {
        URI uri = URI.create(value);
        if (!"https".equals(uri.getScheme()) && !"127.0.0.1".equals(uri.getHost())) {
            throw new IllegalStateException(
                    "GAITKEEPER_PUBLIC_URL must start with https:// (plain http is for http://127.0.0.1 only).");
        }
        return uri;
    }

    private static String needed(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set.");
        }
        return value;
    }
}
