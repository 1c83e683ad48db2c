package id.jmo.biometric.engine;

import com.sun.management.OperatingSystemMXBean;
import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.config.EngineProperties;
import id.jmo.biometric.model.Measurement;
import id.jmo.facemeasurement.Frame;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures the cost of a frame, through decoder and all stages, and the throughput. */
final class FaceBench {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int WARM_UP = 40;
    private static final int FRAMES_EACH = 60;

    private final EngineProperties properties;
    private final PhotoLimits limits;

    FaceBench(EngineProperties properties, PhotoLimits limits) {
        this.properties = properties;
        this.limits = limits;
    }

    /**
     * The figures for one number of concurrent analyses.
     *
     * @param cpuMillisPerFrame processor time of the whole process, its compiler and collector included
     */
    record Row(int concurrency, double cpuMillisPerFrame, double framesPerSecond) {}

    /**
     * What was measured.
     *
     * @param rows one concurrent analysis, two, and so on up to one more than there are processors
     * @param processMebibytes resident while sessions run concurrently: engine, decoder and JVM, without the service's HTTP,
     *     Kafka and MongoDB clients
     */
    record Figures(int processors, List<Row> rows, int sessions, long processMebibytes) {

        String summary() {
            StringBuilder text =
                    new StringBuilder("  a frame of 640×480, JPEG, all stages, %d processors%n".formatted(processors));
            for (Row row : rows) {
                text.append("    %d concurrent: %6.1f ms of CPU a frame, %5.1f frames/s%n"
                        .formatted(row.concurrency(), row.cpuMillisPerFrame(), row.framesPerSecond()));
            }
            text.append("  engine process under %d concurrent sessions: %d MiB resident%n"
                    .formatted(sessions, processMebibytes));
            return text.toString();
        }
    }

    /** @throws FaceTool.Refused if the photo shows no face to measure with */
    Figures measure(byte[] photo, int sessions) {
        PhotoDecoder decoder = new PhotoDecoder(properties.longestSide());
        byte[] frame = Jpegs.write(canvas(decoder.decode(Photo.admit(photo, limits))), 0.85f);
        int processors = Runtime.getRuntime().availableProcessors();
        try (EmbeddedOnnxEngine engine = new EmbeddedOnnxEngine(decoder)) {
            if (!(engine.measure(Photo.admit(frame, limits), Optional.empty()) instanceof Measurement.Face)) {
                throw new FaceTool.Refused("The photo shows no single face");
            }
            run(engine, frame, 1, WARM_UP);
            List<Row> rows = new ArrayList<>();
            for (int concurrency = 1; concurrency <= processors + 1; concurrency++) {
                rows.add(run(engine, frame, concurrency, FRAMES_EACH));
            }
            run(engine, frame, Math.max(1, sessions), FRAMES_EACH);
            return new Figures(processors, rows, sessions, ProcessMemory.residentMebibytes());
        }
    }

    private Row run(BiometricEngine engine, byte[] frame, int concurrency, int framesEach) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var turns = new BoundedAnalyses(concurrency, concurrency, Duration.ofMinutes(1));
                ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            BiometricEngine bounded = new EngineInTurn(engine, turns);
            long cpu = system.getProcessCpuTime();
            long begun = System.nanoTime();
            List<Future<?>> under = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                under.add(members.submit(() -> {
                    for (int j = 0; j < framesEach; j++) {
                        bounded.measure(Photo.admit(frame, limits), Optional.empty());
                    }
                }));
            }
            for (Future<?> each : under) {
                each.get();
            }
            int frames = concurrency * framesEach;
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Row(concurrency, (system.getProcessCpuTime() - cpu) / 1e6 / frames, frames / seconds);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The picture in the middle of 640×480 pixels of grey, as a camera would frame it. */
    private static Frame canvas(Frame picture) {
        Frame small = picture.reducedTo(Math.min(HEIGHT, Math.max(picture.width(), picture.height())));
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(rgb, (byte) 127);
        int left = (WIDTH - small.width()) / 2;
        int top = (HEIGHT - small.height()) / 2;
        for (int y = 0; y < small.height(); y++) {
            System.arraycopy(
                    small.rgb(), y * small.width() * 3, rgb, ((top + y) * WIDTH + left) * 3, small.width() * 3);
        }
        return new Frame(WIDTH, HEIGHT, rgb);
    }
}
