package id.jmo.platform.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.platform.application.Leases;
import id.jmo.platform.conversation.Conversations.Reader;
import id.jmo.platform.conversation.Message.Sender;
import id.jmo.platform.conversation.MessageRefused.Fault;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.ErasureJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Real part: the hardened store. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "jmo.conversation.max-messages=20",
            "jmo.conversation.retention=30d",
            "jmo.conversation.erasure-interval=1h",
            "jmo.conversation.templates=classpath:templates.yaml",
            "spring.main.banner-mode=off",
            "springdoc.api-docs.enabled=false"
        })
class ConversationsTest {

    private static final String SECRET = "Nama ibu saya Kartini";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoConversations conversations;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Leases leases;

    @Autowired
    private Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String caseId = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        SampleService.NOW.set(SampleService.START);
    }

    @Test
    void reporter_and_officer_read_what_was_written_in_its_order_and_the_officer_notes_too() {
        write(Sender.REPORTER, "Nama saya salah.");
        write(Sender.NOTE, "Cek dulu di kantor cabang.");
        write(Sender.OFFICER, "Mohon kirim foto KTP.");

        assertThat(read(Reader.OFFICER, Optional.empty(), 10).items())
                .extracting(Message::from, message -> message.text().reveal())
                .containsExactly(
                        tuple(Sender.REPORTER, "Nama saya salah."),
                        tuple(Sender.NOTE, "Cek dulu di kantor cabang."),
                        tuple(Sender.OFFICER, "Mohon kirim foto KTP."));
        assertThat(read(Reader.REPORTER, Optional.empty(), 10).items())
                .extracting(Message::from)
                .containsExactly(Sender.REPORTER, Sender.OFFICER);
        assertThat(conversations
                        .read("another case", Reader.OFFICER, Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void it_is_read_a_page_at_a_time() {
        IntStream.range(0, 5).forEach(i -> write(Sender.REPORTER, "pesan " + i));

        Page<Message> first = read(Reader.REPORTER, Optional.empty(), 3);
        Page<Message> rest =
                read(Reader.REPORTER, Optional.of(first.items().getLast().messageId()), 3);

        assertThat(first.next()).isEqualTo(first.items().getLast().messageId().toString());
        assertThat(rest.items()).extracting(message -> message.text().reveal()).containsExactly("pesan 3", "pesan 4");
        assertThat(rest.next()).isNull();
    }

    @Test
    void no_text_stands_in_the_store_in_clear() {
        write(Sender.REPORTER, SECRET);

        assertThat(store.findAll(Document.class, MongoConversations.MESSAGES))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.toJson()).doesNotContain("Kartini"));
    }

    @Test
    void markup_is_text_like_any_other() {
        assertThat(write(Sender.REPORTER, "<script>alert(1)</script>").text().reveal())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void empty_overlong_and_deceiving_texts_are_refused() {
        refused(" \n ", Fault.EMPTY);
        refused("x".repeat(4001), Fault.TOO_LONG);
        refused("nama\u0000", Fault.NOT_PLAIN);
        refused("a\u202egpj.exe", Fault.NOT_PLAIN);
        assertThat(read(Reader.OFFICER, Optional.empty(), 10).items()).isEmpty();
        assertThat(write(Sender.REPORTER, "x".repeat(4000))).isNotNull();
    }

    @Test
    void a_case_has_a_bounded_number_of_messages_however_many_are_sent_at_once() throws Exception {
        List<Callable<Message>> messages = IntStream.range(0, 30)
                .<Callable<Message>>mapToObj(i -> () -> write(Sender.REPORTER, "pesan " + i))
                .toList();
        long refused = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Message> message : threads.invokeAll(messages)) {
                if (message.state() == Future.State.FAILED) {
                    assertThat(message.exceptionNow())
                            .isInstanceOfSatisfying(
                                    MessageRefused.class,
                                    e -> assertThat(e.fault()).isEqualTo(Fault.TOO_MANY));
                    refused++;
                }
            }
        }

        assertThat(refused).isEqualTo(10);
        assertThat(read(Reader.OFFICER, Optional.empty(), 100).items()).hasSize(20);
    }

    @Test
    void after_the_retention_period_the_conversation_is_gone_and_takes_nothing_more() {
        write(Sender.REPORTER, SECRET);
        conversations.caseClosed(caseId, SampleService.START);
        eraseDueAfter(Duration.ofDays(30).minusSeconds(1));
        assertThat(read(Reader.OFFICER, Optional.empty(), 10).items()).hasSize(1);

        eraseDueAfter(Duration.ofDays(30));

        assertThat(read(Reader.OFFICER, Optional.empty(), 10).items()).isEmpty();
        refused("Halo", Fault.ERASED);
        assertThat(store.findById(caseId, Document.class, MongoConversations.CASES))
                .doesNotContainKey("eraseAt");
    }

    @Test
    void a_case_that_is_opened_again_keeps_its_conversation() {
        write(Sender.REPORTER, SECRET);
        conversations.caseClosed(caseId, SampleService.START);
        conversations.caseReopened(caseId);

        eraseDueAfter(Duration.ofDays(60));

        assertThat(read(Reader.OFFICER, Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void over_http_a_faulty_text_is_named_and_a_good_one_is_shown() throws Exception {
        assertThat(post(Map.of("text", "Halo")).statusCode()).isEqualTo(200);
        HttpResponse<String> control = post(Map.of("text", "nama\u0007"));
        assertThat(control.statusCode()).isEqualTo(400);
        assertThat(control.body()).contains("\"field\":\"text\"", "\"code\":\"plain-text\"");
        assertThat(post(Map.of("text", " ")).body()).contains("\"code\":\"required\"");
        assertThat(post(Map.of("text", "x".repeat(4001))).statusCode()).isEqualTo(400);
        assertThat(client.send(request().build(), BodyHandlers.ofString()).body())
                .contains("Halo")
                .doesNotContain("agus");
    }

    @Test
    void a_template_is_filled_in_in_the_language_of_the_reporter() {
        assertThat(templates.all()).extracting(MessageTemplates.Template::id).containsExactly("need-id-card");
        assertThat(templates.fill("need-id-card", Language.ENGLISH, Map.of("number", "P-1", "dueOn", "$1 {number}")))
                .contains("We need a photo of your identity card for complaint P-1 before $1 {number}.");
        assertThat(templates.fill("need-id-card", Language.INDONESIAN, Map.of()))
                .hasValueSatisfying(text -> assertThat(text).contains("{number}"));
        assertThat(templates.fill("no-such", Language.ENGLISH, Map.of())).isEmpty();
    }

    private Message write(Sender from, String text) {
        return conversations.add(caseId, from, from == Sender.REPORTER ? "agus" : "rina", text);
    }

    private Page<Message> read(Reader reader, Optional<MessageId> after, int limit) {
        return conversations.read(caseId, reader, after, limit);
    }

    private void eraseDueAfter(Duration time) {
        SampleService.NOW.set(SampleService.START.plus(time));
        new ErasureJob("conversation-erasure", conversations, leases, clock).run();
    }

    private void refused(String text, Fault fault) {
        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> write(Sender.REPORTER, text))
                .extracting(MessageRefused::fault)
                .isEqualTo(fault);
    }

    private HttpResponse<String> post(Map<String, String> message) throws Exception {
        byte[] body = JsonMapper.shared().writeValueAsString(message).getBytes(UTF_8);
        return client.send(
                request()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/cases/" + caseId + "/messages"));
    }
}
