package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Memory;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.sample.SampleWorld;
import id.jmo.operator.client.ApiClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine. {@link #start} brings everything up; {@link #close} ends every process of it. All
 * addresses are on the loopback interface. A part is named as in {@code ./jmo status}, such as {@code claim-service}.
 */
public final class Suite implements AutoCloseable {

    private final Site site;
    private final Options options;
    private final Supervisor supervisor;

    private final Logins logins;
    private @Nullable KeycloakAdmin administrator;

    private Suite(Site site, Options options) {
        this.site = site;
        this.options = options;
        this.supervisor = new Supervisor(site, options);
        this.logins = new Logins(issuerUri(), this::administrator);
    }

    /**
     * Starts everything, waits until every part is ready, and loads the sample members unless told not to.
     *
     * @throws LaunchFailure if a port is taken or a part does not come up; nothing runs then
     */
    public static Suite start(Options options) {
        return start(options, Part.all());
    }

    /**
     * As {@link #start(Options)}, these parts alone; sample members are loaded if they are all.
     *
     * @param parts services with all their instances, or single ones
     */
    public static Suite start(Options options, List<Part> parts) {
        if (options.afresh()) {
            Suite earlier = at(options);
            earlier.down();
            earlier.erase();
        }
        Suite suite = at(options);
        Thread guard = Thread.ofPlatform().unstarted(suite::abort);
        Runtime.getRuntime().addShutdownHook(guard);
        try {
            suite.up(parts);
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** A suite that may or may not run. Services have the instances that the options name, or else those that they had. */
    public static Suite at(Options options) {
        Checkout checkout = Checkout.find();
        Home home = Home.of(checkout, options.home());
        Instances had = Instances.among(new RunRecords(home.records()).parts());
        return new Suite(
                new Site(
                        checkout,
                        home,
                        new Ports(options.portOffset()),
                        new Secrets(home.secrets()),
                        options.instances().over(had),
                        options.peak()),
                options);
    }

    /**
     * Starts what does not run, and leaves what does; ends instances that a service is to have no longer. Says whether there
     * was anything to do.
     *
     * @param named services with all their instances, or single ones
     * @throws LaunchFailure if an instance is named that the suite has not
     */
    public boolean up(List<Part> named) {
        List<Part> parts = site.instances().meantBy(withGateway(named));
        site.home().create();
        try (SuiteLock _ = SuiteLock.take(site.home())) {
            supervisor.stopOrphans();
            site.home().requireDiskSpace();
            List<Part> missing = parts.stream()
                    .filter(part -> supervisor.running(part).isEmpty())
                    .toList();
            for (Part part : missing) {
                site.checkout().requireBuilt(part);
            }
            site.ports().requireFree(missing);
            site.home().recordPortOffset(options.portOffset());
            makeSecrets(parts);
            AtomicBoolean started = new AtomicBoolean();
            Consumer<Part> start = part -> {
                if (supervisor.ensureReady(part)) {
                    started.set(true);
                }
                if (part == Part.KEYCLOAK) {
                    new KeycloakLaunch(site).updateRealm(administrator(), options.progress()::note);
                }
            };
            new StartPlan(start, StartPlan.maxConcurrent()).run(parts);
            boolean ended = endSurplus();
            boolean all = parts.containsAll(Part.all());
            boolean loaded = all && options.sampleMembers() && loadSample();
            return loaded || ended || started.get();
        }
    }

    /** A gateway that runs is to know the instances that there are, whether it is named or not. */
    private Collection<Part> withGateway(List<Part> named) {
        boolean mustKnow = !options.instances().counts().isEmpty()
                && supervisor.running(Part.GATEWAY).isPresent();
        return mustKnow ? Stream.concat(named.stream(), Stream.of(Part.GATEWAY)).toList() : named;
    }

    /** Instances beyond those that services are to have, which the gateway does not ask any more. */
    private boolean endSurplus() {
        List<Part> surplus = supervisor.recorded().stream()
                .filter(part -> !site.instances().include(part))
                .toList();
        supervisor.stop(surplus);
        return !surplus.isEmpty();
    }

    private boolean loadSample() {
        Instant begun = Instant.now();
        boolean loaded = sampleWorld().loadOnce(site.home().data().resolve("sample-loaded"));
        if (loaded) {
            options.progress()
                    .note("sample members loaded in "
                            + Duration.between(begun, Instant.now()).toSeconds() + " s");
        }
        return loaded;
    }

    /** Every secret before the first part, as parts that start side by side must not each make their own. */
    private void makeSecrets(List<Part> parts) {
        site.secrets().personalDataKey();
        site.secrets().keycloakAdminPassword();
        boolean partners =
                parts.contains(Part.PARTNER_SANDBOX) || parts.stream().anyMatch(PartnerSettings::needKeys);
        if (partners && !site.secrets().hasPartnerKeys()) {
            new JarLaunch(site).generatePartnerKeys();
        }
    }

    /** Ends everything of this suite, recorded or not. */
    public void down() {
        try (SuiteLock _ = SuiteLock.take(site.home())) {
            List<Part> last = List.of(Part.KAFKA, Part.STORE);
            supervisor.stop(
                    everything().stream().filter(part -> !last.contains(part)).toList());
            supervisor.stop(last);
            supervisor.stopOrphans();
        }
    }

    /** Runs another program of a part's jar, with the part's settings, in the foreground; gives how it ended. */
    public int tool(Part part, String program, List<String> arguments) {
        makeSecrets(List.of(part));
        return new JarLaunch(site).runTool(part, program, arguments);
    }

    /** Ends what this launcher has begun; for Ctrl-C. */
    public void abort() {
        supervisor.abort();
    }

    /** Erases all data of a suite that does not run. */
    public void erase() {
        try (SuiteLock _ = SuiteLock.take(site.home())) {
            site.home().erase();
        }
    }

    /** The suite's own parts, and instances that it should have no longer. */
    private List<Part> everything() {
        return Stream.concat(site.instances().all().stream(), supervisor.recorded().stream())
                .distinct()
                .toList();
    }

    /** The parts that were started and not stopped since. */
    public List<Part> started() {
        return List.copyOf(supervisor.recorded());
    }

    public boolean anythingRuns() {
        return everything().stream().anyMatch(part -> supervisor.running(part).isPresent())
                || !supervisor.orphans().isEmpty();
    }

    /** How every part is, in the order in which they start; each is asked by a thread of its own. */
    public List<PartStatus> status() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PartStatus>> all = site.instances().all().stream()
                    .map(part -> threads.submit(() -> supervisor.status(part)))
                    .toList();
            return all.stream().map(Suite::result).toList();
        }
    }

    private static PartStatus result(Future<PartStatus> status) {
        try {
            return status.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    /** Where everything is that the suite stores. */
    public Path dataFolder() {
        return site.home().data();
    }

    /** The sample of the checkout, to be loaded into this suite. */
    public SampleWorld sampleWorld() {
        return new SampleWorld(
                gatewayUri(),
                site.checkout().sample(),
                logins::seedToken,
                () -> logins.logIn(SampleLogins.OPERATOR).accessToken());
    }

    /** Where every path of the API begins. */
    public URI gatewayUri() {
        return uri(Part.GATEWAY);
    }

    /** The partner sandbox: its control API, and the partners themselves. */
    public URI sandboxUri() {
        return uri(Part.PARTNER_SANDBOX);
    }

    public URI uri(Part part) {
        return site.ports().http(part);
    }

    /**
     * Where a part shows its figures, in the text format of Prometheus.
     *
     * @param part a service, the gateway or Keycloak
     */
    public URI metricsUri(Part part) {
        return part.equals(Part.KEYCLOAK)
                ? URI.create("http://localhost:" + site.ports().keycloakManagement() + "/metrics")
                : uri(part).resolve("/actuator/prometheus");
    }

    public URI issuerUri() {
        return URI.create(uri(Part.KEYCLOAK) + "/realms/jmo");
    }

    /** Of people who are there, and of the client that loads samples. */
    public Logins logins() {
        return logins;
    }

    public String kafkaBootstrapServers() {
        return "localhost:" + site.ports().of(Part.KAFKA);
    }

    /** The connection string of a service's own database. */
    public String storeUri(Part service) {
        return "mongodb://localhost:" + site.ports().of(Part.STORE) + "/"
                + service.service().shortName();
    }

    public Path log(Part part) {
        return site.home().log(part);
    }

    /** Keycloak's Admin API, as its administrator; paths such as {@code /admin/realms/jmo/users}. */
    public ApiClient keycloakAdmin() {
        return administrator().api();
    }

    /** Where Keycloak is, past any proxy. */
    public URI keycloakUri() {
        return uri(Part.KEYCLOAK);
    }

    private synchronized KeycloakAdmin administrator() {
        KeycloakAdmin known = administrator;
        if (known == null) {
            known = new KeycloakAdmin(uri(Part.KEYCLOAK), site.secrets().keycloakAdminPassword());
            administrator = known;
        }
        return known;
    }

    /** As a crash would: SIGKILL. The part stays down until {@link #restart}. */
    public void kill(String part) {
        supervisor.kill(Part.named(part));
    }

    /** Ends the part gently. It stays down until {@link #restart}. */
    public void stop(String part) {
        supervisor.stop(List.of(Part.named(part)));
    }

    /** Starts the part anew, whether it runs or not, and returns when it is ready. */
    public void restart(String part) {
        restart(part, Map.of());
    }

    /** As {@link #restart(String)}, with these environment variables beside the usual ones until it is started again. */
    public void restart(String part, Map<String, String> settings) {
        Part which = Part.named(part);
        supervisor.stop(List.of(which));
        supervisor.ensureReady(which, settings);
    }

    /** What the running parts hold in memory, in MiB of resident set; pages that they share count for each. */
    public Map<Part, Long> memory() {
        Map<Part, Long> memory = new TreeMap<>();
        for (Part part : site.instances().all()) {
            supervisor.running(part).ifPresent(process -> memory.put(part, Memory.residentMebibytes(process.pid())));
        }
        return memory;
    }

    /** The processor time that the running parts have used since each was started. */
    public Map<Part, Duration> processorTime() {
        Map<Part, Duration> used = new TreeMap<>();
        for (Part part : site.instances().all()) {
            supervisor
                    .running(part)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(time -> used.put(part, time));
        }
        return used;
    }

    public boolean runs(String part) {
        return supervisor.running(Part.named(part)).isPresent();
    }

    @Override
    public void close() {
        down();
    }

    /** The offset that the suite in this folder was started with. */
    public static Optional<Integer> recordedOffset(Path home) {
        return Home.recordedPortOffset(home);
    }
}
