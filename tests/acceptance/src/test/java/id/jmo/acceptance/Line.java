package id.jmo.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The line between a browser and the gateway, which breaks when a test wants it to: in the middle of what is sent, or of a stream. */
final class Line implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final InetSocketAddress gateway;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean broken;

    private Line(URI gateway) throws IOException {
        this.gateway = new InetSocketAddress(gateway.getHost(), gateway.getPort());
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Line to(URI gateway) {
        try {
            Line line = new Line(gateway);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection is lost, and no other one comes about until the line is mended. */
    void breakNow() {
        broken = true;
        open.forEach(Line::close);
    }

    /** Breaks in the middle of what the browser sends. */
    void breakAfterSending(long bytes) {
        left.set(bytes);
    }

    boolean isBroken() {
        return broken;
    }

    void mend() {
        left.set(Long.MAX_VALUE);
        broken = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (broken) {
                    browser.close();
                } else {
                    connect(browser);
                }
            } catch (IOException closed) {
                // The door, at the end of the test, or one connection, which is lost as others may be.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket service = new Socket();
        service.connect(gateway);
        open.add(browser);
        open.add(service);
        if (broken) {
            close(browser);
            close(service);
            return;
        }
        Thread.ofVirtual().start(() -> carry(browser, service, true));
        Thread.ofVirtual().start(() -> carry(service, browser, false));
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] block = new byte[BLOCK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (counted && left.addAndGet(-read) < 0) {
                    breakNow();
                    return;
                }
                to.getOutputStream().write(block, 0, read);
            }
        } catch (IOException lost) {
            // As lines are.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        breakNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
