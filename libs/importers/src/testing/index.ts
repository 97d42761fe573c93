/** For specs of other projects: workbooks made by hand, and the reader to take genuine ones apart. */
export { openWorkbook } from '../common/xlsx/workbook.js';
export { workbookBytes, type Part, type SpecCell, type SpecSheet } from './workbook-file.js';
