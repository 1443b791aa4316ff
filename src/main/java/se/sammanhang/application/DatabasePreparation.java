package se.sammanhang.application;

/** Makes the database that the settings name ready for use: roles and schema, no rows. */
@FunctionalInterface
public interface DatabasePreparation {
    void prepare();
}
