package id.jmo.platform.csvimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.platform.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportFileTest {

    private static final String HEADER = "name,age";

    private record Person(String name, int age) {}

    private static ImportFile<Person> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private static ImportFile<Person> read(byte[] file) throws IOException {
        return ImportFile.read(new ByteArrayInputStream(file), HEADER, line -> {
            String name = line.required("name", text -> text, "name-form");
            Integer age = line.optional("age", Integer::valueOf, "whole-number");
            return name == null ? Optional.empty() : Optional.of(new Person(name, age == null ? 0 : age));
        });
    }

    @Test
    void every_line_is_read_with_its_number() throws IOException {
        ImportFile<Person> file = read("name,age\r\nSiti,43\r\n\r\n\"Budi, junior\",\r\n");

        assertThat(file.lines())
                .containsExactly(
                        new ImportFile.Line<>(2, new Person("Siti", 43)),
                        new ImportFile.Line<>(4, new Person("Budi, junior", 0)));
        file.refuseFaults();
    }

    @Test
    void a_byte_order_mark_and_semicolons_as_spreadsheets_write_them_are_read() throws IOException {
        assertThat(read("\uFEFFname;age\nSiti;43\n").items()).containsExactly(new Person("Siti", 43));
    }

    @Test
    void a_file_is_read_as_it_comes_and_never_held_as_a_whole() throws IOException {
        ByteArrayInputStream large =
                new ByteArrayInputStream(("age,name\n" + "1,Siti\n".repeat(100_000)).getBytes(UTF_8));

        Problem problem =
                catchThrowableOfType(Problem.class, () -> ImportFile.read(large, HEADER, _ -> Optional.empty()));

        assertThat(problem.faultNames()).containsExactly("body: header-wrong");
        assertThat(large.available()).as("what nobody had to read").isGreaterThan(500_000);
    }

    @Test
    void a_file_that_breaks_off_on_its_way_is_not_called_malformed() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("name,age\nSiti,43\n".getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The connection is gone");
                    }
                });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ImportFile.read(broken, HEADER, _ -> Optional.empty()))
                .withMessage("The connection is gone");
    }

    @Test
    void every_fault_is_named_by_line_and_field() throws IOException {
        ImportFile<Person> file = read("name,age\n,old\nSiti,43,too many\nBudi,7\n");
        file.fault(4, "name", "name-taken", 2L);

        Problem problem = catchThrowableOfType(Problem.class, file::refuseFaults);

        assertThat(problem.slug()).isEqualTo("import-faulty");
        assertThat(problem.values()).containsEntry("faultyFields", 4);
        assertThat(problem.faultNames())
                .containsExactly(
                        "line[2].name: required",
                        "line[2].age: whole-number",
                        "line[3]: columns-wrong",
                        "line[4].name: name-taken");
    }

    @Test
    void what_is_no_such_file_is_refused_whole() {
        assertThat(refusalOf("age,name\n".getBytes(UTF_8))).containsExactly("body: header-wrong");
        assertThat(refusalOf(new byte[0])).containsExactly("body: header-wrong");
        assertThat(refusalOf("name,age\n\"open quote".getBytes(UTF_8))).containsExactly("body: csv-malformed");
        assertThat(refusalOf("name,age\nJosé,1".getBytes(ISO_8859_1))).containsExactly("body: not-utf-8");
    }

    private static Iterable<String> refusalOf(byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(file));
        assertThat(problem.slug()).isEqualTo("import-unreadable");
        return problem.faultNames();
    }
}
