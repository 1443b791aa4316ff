package se.sammanhang.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is and how its owner logs in.
 *
 * @param url JDBC address without credentials
 */
record DatabaseAddress(String url, String owner, String ownerPassword) {

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return owner + " at " + url;
    }
}
