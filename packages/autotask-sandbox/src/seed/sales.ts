import { billingItemFields } from '../entities/billing-item-fields.js';
import { clientPortalUserFields } from '../entities/client-portal-user-fields.js';
import { fillRecord, type SandboxRecord } from '../entities/entity.js';
import { invoiceFields } from '../entities/invoice-fields.js';
import { productFields } from '../entities/product-fields.js';
import { salesOrderFields } from '../entities/sales-order-fields.js';
import { contacts } from './contacts.js';
import { opportunities } from './opportunities.js';
import { ownerIds } from './resources.js';
import { cycle, day, moment } from './words.js';

const wares = [
  'Access point',
  'Firewall',
  'Laptop stand',
  'Mail archive',
  'Backup agent',
  'Headset',
  'Monitor',
  'Dock',
];
const won = opportunities.filter((each) => each['status'] === 3);

const product = (name: string, index: number): SandboxRecord => ({
  id: 29_691_000 + index,
  name,
  sku: `SKU-${1001 + index}`,
  isActive: index !== 5,
  isSerialized: index % 2 === 0,
  productBillingCodeID: 29_682_840,
  productCategory: 1 + (index % 3),
  billingType: 1,
  periodType: 1,
  unitPrice: 40 + index * 35,
  unitCost: 25 + index * 22,
});

const order = (opportunity: SandboxRecord, index: number): SandboxRecord => ({
  id: 29_692_000 + index,
  title: opportunity['title'],
  companyID: opportunity['companyID'],
  contactID: opportunity['contactID'],
  opportunityID: opportunity['id'],
  ownerResourceID: opportunity['ownerResourceID'],
  salesOrderDate: opportunity['closedDate'],
  status: 1 + (index % 4),
});

const amountOf = (opportunity: SandboxRecord): number => Number(opportunity['amount']);

const invoice = (opportunity: SandboxRecord, index: number): SandboxRecord => ({
  id: 29_693_000 + index,
  companyID: opportunity['companyID'],
  invoiceNumber: `INV-${2001 + index}`,
  invoiceDateTime: day(520 + index * 9),
  dueDate: day(550 + index * 9),
  invoiceTotal: amountOf(opportunity),
  totalTaxValue: 0,
  paymentTerm: 3,
  isVoided: false,
  creatorResourceID: ownerIds[0],
  createDateTime: moment(12_400 + index * 200),
});

const billingItem = (opportunity: SandboxRecord, index: number): SandboxRecord => ({
  id: 29_694_000 + index,
  companyID: opportunity['companyID'],
  invoiceID: 29_693_000 + index,
  billingItemType: 3,
  itemName: opportunity['title'],
  description: opportunity['title'],
  quantity: 1,
  rate: amountOf(opportunity),
  extendedPrice: amountOf(opportunity),
  totalAmount: amountOf(opportunity),
  nonBillable: 0,
  itemDate: day(519 + index * 9),
  postedDate: day(520 + index * 9),
});

const portalUser = (index: number): SandboxRecord => {
  const contact = cycle(contacts, 1 + index * 4);
  return {
    id: 29_695_000 + index,
    contactID: contact['id'],
    userName: contact['emailAddress'],
    isClientPortalActive: index % 5 !== 4,
    securityLevel: index % 3 === 0 ? 1 : 5,
    dateFormat: 1,
    timeFormat: 19,
    numberFormat: 22,
  };
};

/** What is sold. */
export const products = wares.map((name, index) => fillRecord(productFields, product(name, index)));
/** An order, an invoice and its one line for every sale that was won. */
export const salesOrders = won.map((each, index) => fillRecord(salesOrderFields, order(each, index)));
export const invoices = won.map((each, index) => fillRecord(invoiceFields, invoice(each, index)));
export const billingItems = won.map((each, index) => fillRecord(billingItemFields, billingItem(each, index)));
/** Contacts who may sign in to the client portal. */
export const clientPortalUsers = Array.from({ length: 15 }, (_, index) =>
  fillRecord(clientPortalUserFields, portalUser(index)),
);
