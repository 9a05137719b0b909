package org.gaitkeeper.launch;

/**
 * A database with roles in place, ready to be migrated.
 *
 * @param url JDBC address
 * @param owner login that migrates
 * @param app login that answers requests
 * @param administrator login that made the roles; only tests use it afterwards
 */
public record Database(String url, Login owner, Login app, Login administrator) {

    /** A user name with its password; empty when none is asked for. */
    public record Login(String user, String password) {}
}
