package id.jmo.platform.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.platform.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final String HEADER = "name,age";

    private record Person(String name, int age) {}

    private static CsvRows<Person> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER, line -> {
            String name = line.required("name", text -> text, "name-form");
            Integer age = line.optional("age", Integer::valueOf, "whole-number");
            return name == null ? Optional.empty() : Optional.of(new Person(name, age == null ? 0 : age));
        });
    }

    private static List<Row<Person>> rows(byte[] file) throws IOException {
        CsvRows<Person> rows = open(new ByteArrayInputStream(file));
        List<Row<Person>> read = new ArrayList<>();
        for (Row<Person> row = rows.next(); row != null; row = rows.next()) {
            read.add(row);
        }
        return read;
    }

    private static List<Row<Person>> rows(String file) throws IOException {
        return rows(file.getBytes(UTF_8));
    }

    private static Row<Person> sound(long line, String name, int age) {
        return new Row<>(line, new Person(name, age), List.of());
    }

    private static List<String> faults(String file) throws IOException {
        return faults(file.getBytes(UTF_8));
    }

    private static List<String> faults(byte[] file) throws IOException {
        return rows(file).stream()
                .flatMap(row ->
                        row.faults().stream().map(fault -> row.line() + " " + fault.column() + " " + fault.code()))
                .toList();
    }

    @Test
    void every_line_is_read_with_its_number() throws IOException {
        assertThat(rows("name,age\r\nSiti,43\r\n\r\n\"Budi, junior\",\r\n"))
                .containsExactly(sound(2, "Siti", 43), sound(4, "Budi, junior", 0));
    }

    @Test
    void a_cell_of_several_lines_moves_the_numbers_of_the_lines_below_and_not_its_own() throws IOException {
        assertThat(faults("name,age\n\"Siti\nRahayu\n\",old\n\n\"Budi\r\nSantoso\",old\nJoko,old"))
                .containsExactly("2 age whole-number", "6 age whole-number", "8 age whole-number");
    }

    @Test
    void a_byte_order_mark_and_semicolons_as_spreadsheets_write_them_are_read() throws IOException {
        assertThat(rows("\uFEFFname;age\nSiti;43\n")).containsExactly(sound(2, "Siti", 43));
    }

    @Test
    void a_byte_order_mark_before_a_header_in_quotes_is_read() throws IOException {
        assertThat(rows("\uFEFF\"name\",\"age\"\n\"Siti\",\"43\"\n")).containsExactly(sound(2, "Siti", 43));
    }

    @Test
    void every_fault_is_named_by_line_and_column() throws IOException {
        assertThat(faults("name,age\n,old\nSiti,43,too many\nBudi,7\n"))
                .containsExactly("2 name required", "2 age whole-number", "3  columns-wrong");
    }

    @Test
    void what_cannot_be_read_any_further_is_a_fault_of_the_line_where_it_begins() throws IOException {
        assertThat(faults("name,age\nSiti,43\n\"open quote,7\nBudi,8\n")).containsExactly("3  csv-malformed");
        assertThat(faults("name,age\n\"Siti\"x,43\nBudi,8\n")).containsExactly("2  csv-malformed");
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_fault_of_their_line_and_column() throws IOException {
        String many = "Siti,43\n".repeat(3000);

        assertThat(faults(("name,age\n" + many + "José,1\nBudi,8\n").getBytes(ISO_8859_1)))
                .containsExactly("3002 name not-utf-8");
    }

    @Test
    void a_nul_or_another_control_character_is_a_fault_of_its_column() throws IOException {
        assertThat(faults("name,age\nSi\0ti,43\nBudi,\u00074\nJoko,7\n"))
                .containsExactly("2 name control-character", "3 age control-character");
    }

    @Test
    void a_line_that_is_too_long_is_a_fault_and_one_that_never_ends_is_not_held() throws IOException {
        String longest = "x".repeat(LineLimit.LONGEST_LINE - 1);
        assertThat(faults("name,age\n" + longest + ",4\n" + longest + "x,4\nBudi,8\n"))
                .containsExactly("3  line-too-long");
        for (String endless : List.of("x".repeat(1_000_000), "\"" + "x\n".repeat(1_000_000))) {
            ByteArrayInputStream file = new ByteArrayInputStream(("name,age\nSiti,43\n" + endless).getBytes(UTF_8));
            CsvRows<Person> rows = open(file);
            assertThat(rows.next()).isEqualTo(sound(2, "Siti", 43));
            assertThat(rows.next().faults()).containsExactly(RowFault.of("", "line-too-long", LineLimit.LONGEST_LINE));
            assertThat(rows.next()).isNull();
            assertThat(file.available()).as("what is not read").isGreaterThan(900_000);
        }
    }

    @Test
    void a_file_that_was_cut_in_the_middle_ends_with_a_fault() throws IOException {
        assertThat(faults("name,age\nSiti,43\nBud")).containsExactly("3  columns-wrong");
        assertThat(faults("name,age\nSiti,43\n\"Bud")).containsExactly("3  csv-malformed");
    }

    @Test
    void blank_lines_are_skipped_however_many() throws IOException {
        assertThat(rows("name,age\n" + "\r\n".repeat(1_000_000) + "Siti,43\n" + "\n".repeat(1_000_000)))
                .containsExactly(sound(1_000_002, "Siti", 43));
    }

    @Test
    void utf_16_is_refused_whole() throws IOException {
        for (Charset wide : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
            assertThat(refusalOf("name,age\nSiti,43\n".getBytes(wide))).hasSize(1);
        }
    }

    @Test
    void what_does_not_begin_with_the_header_is_refused_whole() {
        assertThat(refusalOf("age,name\n".getBytes(UTF_8))).containsExactly("body: header-wrong");
        assertThat(refusalOf(new byte[0])).containsExactly("body: header-wrong");
        assertThat(refusalOf("\"name,age\n".getBytes(UTF_8))).containsExactly("body: csv-malformed");
        assertThat(refusalOf("namé,age\n".getBytes(ISO_8859_1))).containsExactly("body: not-utf-8");
    }

    @Test
    void of_several_header_lines_a_file_has_one() throws IOException {
        List<String> forms = List.of("name,age", "age,nickname");

        CsvRows<String> rows = CsvRows.open(
                new ByteArrayInputStream("age;nickname\n43;Sis\n".getBytes(UTF_8)),
                forms,
                line -> Optional.of(line.text(line.has("name") ? "name" : "nickname")));
        Problem neither = catchThrowableOfType(
                Problem.class,
                () -> CsvRows.open(
                        new ByteArrayInputStream("age,name\n".getBytes(UTF_8)), forms, _ -> Optional.empty()));

        assertThat(rows.next()).isEqualTo(new Row<>(2, "Sis", List.of()));
        assertThat(neither.faultNames()).containsExactly("body: header-wrong");
    }

    private static Iterable<String> refusalOf(byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> open(new ByteArrayInputStream(file)));
        assertThat(problem.slug()).isEqualTo("import-unreadable");
        return problem.faultNames();
    }

    @Test
    void a_file_is_read_as_it_comes_and_never_held_as_a_whole() throws IOException {
        ByteArrayInputStream large =
                new ByteArrayInputStream(("name,age\n" + "Siti,1\n".repeat(100_000)).getBytes(UTF_8));

        assertThat(open(large).next()).isEqualTo(sound(2, "Siti", 1));
        assertThat(large.available()).as("what is not read yet").isGreaterThan(500_000);
    }

    @Test
    void a_file_that_cannot_be_fetched_is_not_called_malformed() throws IOException {
        CsvRows<Person> rows = open(new SequenceInputStream(
                new ByteArrayInputStream("name,age\n".repeat(2_000).getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The store is away");
                    }
                }));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    while (rows.next() != null) {}
                })
                .withMessage("The store is away");
    }
}
