package org.cinnabar.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

class TableWorkbookTest {

    @Test
    void writesTextsAsTextsAndNumbersAsNumbers() throws IOException {
        List<Object> row = List.of("某县", 12, new BigDecimal("33.3"));
        TableWorkbook table =
                new TableWorkbook("进度: 2025/1", List.of("机构", "应报", "上报率"), List.of(row), 1);

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(table.write()))) {
            XSSFSheet sheet = read.getSheetAt(0);
            XSSFRow line = sheet.getRow(2);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("进度: 2025/1");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("应报");
            assertThat(line.getCell(0).getStringCellValue()).isEqualTo("某县");
            assertThat(line.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(line.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
        }
    }
}
