package org.gaitkeeper.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The surface that {@code docs/vex.md} says is absent: no administration, no remote management, no cluster. Linux tells which
 * sockets a process listens on; elsewhere there is nothing to ask.
 */
class ListeningPortsIT {

    private static final String LISTENING = "0A";

    @BeforeEach
    void linux() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/net/tcp")));
    }

    @Test
    void the_server_listens_on_the_port_of_the_application_and_on_nothing_else() throws IOException {
        RunningProduct product = RunningProduct.get();
        Properties state = new Properties();
        try (InputStream in = Files.newInputStream(product.home().resolve("run.properties"))) {
            state.load(in);
        }
        assertThat(listening(state.getProperty("pid")))
                .containsExactly("127.0.0.1:" + product.address().getPort());
    }

    @Test
    void a_port_that_is_opened_is_seen() throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        try (ServerSocket opened = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(listening(self)).anyMatch(address -> address.endsWith(":" + opened.getLocalPort()));
        }
    }

    /** Addresses with ports on which a process accepts TCP connections. */
    private static Set<String> listening(String pid) throws IOException {
        Set<String> own = sockets(pid);
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", pid, "net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(LISTENING) && own.contains(columns[9])) {
                    addresses.add(address(columns[1]));
                }
            }
        }
        return addresses;
    }

    /** The inodes of all sockets a process holds. */
    private static Set<String> sockets(String pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", pid, "fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }

    /** The kernel writes an address as hexadecimal words in the byte order of the machine; IPv6 stays as it is written. */
    private static String address(String hex) {
        String[] parts = hex.split(":");
        int port = Integer.parseInt(parts[1], 16);
        if (parts[0].length() != 8) {
            return (parts[0].equals("0000000000000000FFFF00000100007F") ? "127.0.0.1" : parts[0]) + ":" + port;
        }
        long word = Long.parseLong(parts[0], 16);
        return (word & 255) + "." + (word >> 8 & 255) + "." + (word >> 16 & 255) + "." + (word >> 24 & 255) + ":"
                + port;
    }
}
