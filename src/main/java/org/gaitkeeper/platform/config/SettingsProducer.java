package org.gaitkeeper.platform.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings once when the first bean asks for them. */
class SettingsProducer {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.from(System.getenv());
    }
}
