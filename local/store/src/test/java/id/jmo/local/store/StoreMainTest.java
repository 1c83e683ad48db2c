package id.jmo.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMainTest {

    @TempDir
    Path data;

    @Test
    void it_reports_when_it_is_ready_and_keeps_its_data_over_a_restart() throws Exception {
        try (StoreProcess store = StoreProcess.start(data);
                MongoClient client = store.client()) {
            assertThat(store.firstLine).startsWith("store: ready on mongodb://127.0.0.1:");
            client.getDatabase("claim").getCollection("claims").insertOne(new Document("_id", "a"));

            assertThat(store.stop()).isEqualTo(143);
            assertThat(store.rest()).isEmpty();
        }
        try (StoreProcess store = StoreProcess.start(data);
                MongoClient client = store.client()) {
            assertThat(client.getDatabase("claim").getCollection("claims").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void it_stores_many_times_the_size_of_its_heap() throws Exception {
        byte[] picture = new byte[400_000];
        try (StoreProcess store = StoreProcess.runWith(64, "--data-dir", data.toString(), "--port", "0");
                MongoClient client = store.client()) {
            MongoCollection<Document> pictures = client.getDatabase("faces").getCollection("pictures");
            for (int i = 0; i < 500; i++) {
                pictures.insertOne(new Document("_id", i).append("picture", picture));
            }
            for (int i = 0; i < 500; i++) {
                Document found = pictures.find(new Document("_id", i)).first();
                assertThat(found.get("picture", Binary.class).length()).isEqualTo(picture.length);
            }
        }
    }

    @Test
    void a_full_disk_ends_it_with_one_line_and_what_it_has_acknowledged_is_there_when_there_is_room_again()
            throws Exception {
        byte[] picture = new byte[100_000];
        int acknowledged = 0;
        try (StoreProcess store = StoreProcess.runWithRoomFor(8_192, "--data-dir", data.toString(), "--port", "0");
                MongoClient client = store.client()) {
            MongoCollection<Document> pictures = client.getDatabase("faces").getCollection("pictures");
            try {
                while (acknowledged < 1_000) {
                    pictures.insertOne(new Document("_id", acknowledged).append("picture", picture));
                    acknowledged++;
                }
            } catch (MongoException full) {
                assertThat(store.exitCode()).isEqualTo(1);
            }
            assertThat(store.rest()).startsWith("store: cannot write to disk: ").hasLineCount(1);
        }
        assertThat(acknowledged).isBetween(10, 999);
        try (StoreProcess store = StoreProcess.start(data);
                MongoClient client = store.client()) {
            MongoCollection<Document> pictures = client.getDatabase("faces").getCollection("pictures");
            for (int i = 0; i < acknowledged; i++) {
                assertThat(pictures.find(new Document("_id", i)).first()).isNotNull();
            }
            pictures.insertOne(new Document("_id", "later"));
        }
    }

    @Test
    void a_port_in_use_is_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StoreProcess store = StoreProcess.run(
                        "--data-dir", data.toString(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(store.firstLine)
                    .isEqualTo("store: port %d of 127.0.0.1 is in use".formatted(taken.getLocalPort()));
            assertThat(store.rest()).isEmpty();
            assertThat(store.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void data_that_another_process_has_open_is_not_touched() throws Exception {
        try (StoreProcess first = StoreProcess.start(data);
                StoreProcess second = StoreProcess.start(data)) {
            assertThat(first.firstLine).contains("ready");
            assertThat(second.firstLine).startsWith("store: another process has the data in ");
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void an_impossible_folder_is_one_clear_line() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        try (StoreProcess store = StoreProcess.start(file.resolve("folder"))) {
            assertThat(store.firstLine).startsWith("store: cannot create the data folder ");
            assertThat(store.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_file_is_one_clear_line() throws Exception {
        Files.writeString(data.resolve("store.mv"), "this was a store once".repeat(1000));
        try (StoreProcess store = StoreProcess.start(data)) {
            assertThat(store.firstLine).startsWith("store: cannot open ");
            assertThat(store.rest()).isEmpty();
            assertThat(store.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void wrong_arguments_are_explained() throws Exception {
        try (StoreProcess store = StoreProcess.run("--port", "many")) {
            assertThat(store.firstLine)
                    .isEqualTo("store: --port must be a number from 0 to 65535, not many;"
                            + " usage: --data-dir FOLDER [--port N]");
            assertThat(store.exitCode()).isEqualTo(2);
        }
    }
}
