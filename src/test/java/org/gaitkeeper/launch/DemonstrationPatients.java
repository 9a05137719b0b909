package org.gaitkeeper.launch;

import java.net.URI;
import java.nio.file.Path;

/** Enters the demonstration patients through the JSON interface. */
final class DemonstrationPatients {

    private final URI address;
    private final Path folder;

    DemonstrationPatients(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    void load() {
        System.out.println(address + " " + folder);
    }
}
