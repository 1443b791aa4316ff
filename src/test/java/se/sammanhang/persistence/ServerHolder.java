package se.sammanhang.persistence;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/** A process of its own that runs an embedded server until it is killed. */
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), arguments[1], true);
        System.out.println("port " + server.port());
        new CountDownLatch(1).await();
    }
}
